import { stringsOf } from '../../src/strings-of.js';
import en from '../language/en.json' with { type: 'json' };
import vi from '../language/vi.json' with { type: 'json' };
import semantics from '../semantics.json' with { type: 'json' };

/** The build puts the finished strings in place of this module, so no semantics travel to the browser. */
export const strings = { vi: stringsOf(semantics, vi), en: stringsOf(semantics, en) };
