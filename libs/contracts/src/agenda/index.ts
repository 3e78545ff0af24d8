export * from './agenda-item.dto';
export * from './release.dto';
