import type { Dictionary } from './texts.js';

export const webTexts: Dictionary = {
  vi: {
    'layout.skip': 'Tới nội dung chính',
    'error.code': 'Mã lỗi:',
    'error.request': 'Lượt:',
    'session.restoring': 'Đang mở lại trang…',
    'strand.A': 'Việt Nam và thế giới',
    'strand.B': 'Chủ quyền quốc gia',
    'strand.C': 'Văn hoá Lâm Đồng',
    'strand.D': 'Công dân số',
  },
  en: {
    'layout.skip': 'Skip to the main content',
    'error.code': 'Error code:',
    'error.request': 'Request:',
    'session.restoring': 'Opening the page again…',
    'strand.A': 'Viet Nam and the world',
    'strand.B': 'Sovereignty',
    'strand.C': 'Culture of Lâm Đồng',
    'strand.D': 'Digital citizenship',
  },
};
