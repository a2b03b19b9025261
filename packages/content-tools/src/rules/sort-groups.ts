import type { SortGroups } from '@langbiang/core';
import { type Finding, found, type Place } from '../finding.js';
import { questionRule } from './rule.js';

/** Every item has its group, and no group stays empty. */
export const sortGroups = questionRule('sort-groups', 'error', ({ question, at }) => {
  if (question.type !== 'sort-groups') return [];
  const lost = question.items.flatMap(({ id, group }, index) =>
    question.groups.some((one) => one.id === group)
      ? []
      : [noGroup(question, id, group, at(['items', index, 'group']))],
  );
  const empty = question.groups.flatMap(({ id }, index) =>
    question.items.some(({ group }) => group === id) ? [] : [emptyGroup(id, at(['groups', index, 'id']))],
  );
  return [...lost, ...empty];
});

function noGroup({ groups }: SortGroups, id: string, group: string, place: Place): Finding {
  const known = groups.map((one) => one.id).join(' · ');
  return found(
    place,
    { vi: `Không có nhóm ${group} cho ${id}`, en: `There is no group ${group} for ${id}` },
    { vi: `Chọn một trong: ${known}.`, en: `Choose one of: ${known}.` },
  );
}

const emptyGroup = (id: string, place: Place): Finding =>
  found(
    place,
    { vi: `Nhóm ${id} không có mục nào`, en: `The group ${id} has no item` },
    { vi: 'Thêm mục thuộc nhóm này, hoặc bỏ nhóm.', en: 'Add an item that belongs to it, or drop the group.' },
  );
