import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseRoles } from './roles.js';

const membership = (name: string) => `http://purl.imsglobal.org/vocab/lis/v2/membership${name}`;
const person = (name: string) => `http://purl.imsglobal.org/vocab/lis/v2/${name}`;

describe('roles in the class', () => {
  test.each([
    [membership('#Instructor'), 'teacher'],
    [membership('#Learner'), 'learner'],
    [membership('#Administrator'), 'administrator'],
    [membership('/Instructor#TeachingAssistant'), 'teacher'],
    [membership('/Learner#NonCreditLearner'), 'learner'],
    ['Instructor', 'teacher'],
    ['Learner', 'learner'],
  ])('%s is a %s', (claim, role) => {
    expect(parseRoles([claim])).toEqual([role]);
  });
});

describe('roles above the class', () => {
  test.each([
    person('institution/person#Administrator'),
    person('system/person#Administrator'),
    person('system/person#SysAdmin'),
  ])('%s administers', (claim) => {
    expect(parseRoles([claim])).toEqual(['administrator']);
  });
});

describe('no rights come from', () => {
  test.each([
    person('institution/person#Instructor'),
    person('institution/person#Faculty'),
    person('institution/person#Student'),
    person('system/person#User'),
    'http://purl.imsglobal.org/vocab/lti/system/person#TestUser',
    membership('#Mentor'),
    membership('#ContentDeveloper'),
    membership('#Guest'),
    membership('/Instructor#'),
    membership(''),
    'instructor',
    'Teacher',
    'urn:lti:role:ims/lis/Instructor',
    `https${membership('#Instructor').slice(4)}`,
    `${membership('#Instructor')}\n`,
    `x ${membership('#Instructor')}`,
    'constructor',
    '__proto__',
    '',
  ])('%p', (claim) => {
    expect(parseRoles([claim])).toEqual([]);
  });

  test('an empty list', () => {
    expect(parseRoles([])).toEqual([]);
  });

  test('any text that is none of the known roles', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (claims) => parseRoles(claims.map((claim) => `?${claim}`)).length === 0),
    );
  });
});

test('several roles add up, each once; the unknown ones do no harm', () => {
  const admin = [
    person('institution/person#Administrator'),
    membership('#Instructor'),
    person('system/person#Administrator'),
    'X',
  ];
  expect(parseRoles(admin)).toEqual(['administrator', 'teacher']);
});
