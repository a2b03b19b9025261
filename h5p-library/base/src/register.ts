import * as Base from './index.js';

Base.publish('Base', Base);
