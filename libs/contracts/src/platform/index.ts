export * from './checks';
export * from './demo.dto';
export * from './file.dto';
export * from './finding.dto';
export * from './page.dto';
export * from './session.dto';
export * from './account.dto';
