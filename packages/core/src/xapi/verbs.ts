/** The verbs that move an attempt (https://registry.tincanapi.com, vocabulary of ADL). */
export const ANSWERED = 'http://adlnet.gov/expapi/verbs/answered';
export const COMPLETED = 'http://adlnet.gov/expapi/verbs/completed';
export const ATTEMPTED = 'http://adlnet.gov/expapi/verbs/attempted';
