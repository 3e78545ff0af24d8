export * from './programme.dto';
export * from './reply.dto';
