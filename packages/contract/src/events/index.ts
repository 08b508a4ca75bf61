export * from './catalogue';
export * from './envelope';
export * from './previous-attributes';
