export * from './checks';
export * from './finding.dto';
export * from './page.dto';
export * from './session.dto';
export * from './demo.dto';
