import { describeStoreContract } from '../contract/index.js';
import { newSqlitePlace } from '../contract/sqlite/place.js';

describeStoreContract('SQLite', newSqlitePlace);
