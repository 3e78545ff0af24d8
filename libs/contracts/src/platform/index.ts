export * from './checks';
export * from './page.dto';
export * from './session.dto';
