import { lessonFile } from './lesson-file.js';
import type { Rule } from './rule.js';
import { shape } from './shape.js';
import { yamlSyntax } from './yaml-syntax.js';

export const rules: readonly Rule[] = [yamlSyntax, lessonFile, shape];
