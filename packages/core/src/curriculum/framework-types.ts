import type { FromSchema } from 'json-schema-to-ts';
import type { frameworkSchema } from './framework-schema.js';

export type Framework = FromSchema<typeof frameworkSchema>;
export type Subject = Framework['subjects'][number];
export type Topic = Framework['topics'][number];
export type Outcome = Topic['outcomes'][number];
export type Theme = Framework['themes'][number];
