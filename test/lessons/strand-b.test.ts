import { playStrand } from './play-strand.js';

playStrand('B');
