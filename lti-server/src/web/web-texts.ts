import type { Dictionary } from './texts.js';

export const webTexts: Dictionary = {
  vi: {
    'layout.skip': 'Tới nội dung chính',
    'error.code': 'Mã lỗi:',
    'error.request': 'Lượt:',
    'session.restoring': 'Đang mở lại trang…',
    'strand.A': 'Thông tin đối ngoại',
    'strand.B': 'Chủ quyền biển đảo, biên giới',
    'strand.C': 'Văn hoá Lâm Đồng',
    'strand.D': 'Công dân số',
  },
  en: {
    'layout.skip': 'Skip to the main content',
    'error.code': 'Error code:',
    'error.request': 'Request:',
    'session.restoring': 'Opening the page again…',
    'strand.A': 'Foreign affairs',
    'strand.B': 'Sovereignty, sea and borders',
    'strand.C': 'Culture of Lâm Đồng',
    'strand.D': 'Digital citizenship',
  },
};
