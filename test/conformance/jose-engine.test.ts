import { createLtiEngine } from '@langbiang/lti';
import { conformanceSuite } from './suite.js';

conformanceSuite('jose', createLtiEngine);
