export * from './agenda-item.dto';
export * from './finding.dto';
export * from './release.dto';
