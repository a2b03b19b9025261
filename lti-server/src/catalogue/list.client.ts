import { type PageData, type Plural, pageData, startFilters } from './filter.browser.js';

const { cards, texts } = pageData<PageData>();
startFilters(cards, texts['found'] as Plural);
