export * from './accepted-finding.dto';
export * from './agenda-item.dto';
export * from './release.dto';
