import { type Course, type Member, membershipRole, type User } from './model.js';

/** Roles, not people: the demo invents nobody. */
export const demoUsers: User[] = [
  {
    id: '3',
    username: 'giaovien',
    name: 'Giáo viên demo',
    nameEn: 'Demo teacher',
    givenName: 'demo',
    familyName: 'Giáo viên',
    email: 'giaovien@example.test',
  },
  {
    id: '4',
    username: 'hocsinh1',
    name: 'Học sinh 1',
    nameEn: 'Pupil 1',
    givenName: '1',
    familyName: 'Học sinh',
    email: 'hocsinh1@example.test',
  },
  {
    id: '5',
    username: 'hocsinh2',
    name: 'Học sinh 2',
    nameEn: 'Pupil 2',
    givenName: '2',
    familyName: 'Học sinh',
    email: 'hocsinh2@example.test',
  },
  {
    id: '6',
    username: 'quanli',
    name: 'Quản lí chuyên môn',
    nameEn: 'Subject lead',
    givenName: 'chuyên môn',
    familyName: 'Quản lí',
    email: 'quanli@example.test',
  },
];

const member = (userId: string, ...names: string[]): Member => ({
  userId,
  roles: names.map(membershipRole),
  status: 'active',
});

const everyone = (): Member[] => [
  member('3', 'Instructor'),
  member('4', 'Learner'),
  member('5', 'Learner'),
  member('6', 'Instructor', 'Manager'),
];

export const demoCourses = (): Course[] => [
  {
    id: '2',
    label: 'LSDL8',
    title: 'Lịch sử và Địa lí 8',
    titleEn: 'History and Geography 8',
    members: everyone(),
    history: [],
  },
  {
    id: '3',
    label: 'LSDL4',
    title: 'Lịch sử và Địa lí 4',
    titleEn: 'History and Geography 4',
    members: everyone(),
    history: [],
  },
  { id: '4', label: 'TIN10', title: 'Tin học 10', titleEn: 'Informatics 10', members: everyone(), history: [] },
];
