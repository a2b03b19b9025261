export * from './attempt/delivery.js';
export * from './attempt/record.js';
export * from './h5p/params.js';
export * from './lang.js';
export * from './lesson/item-card.js';
export * from './result.js';
export * from './scoring/index.js';
export * from './xapi/statement.js';
