import type { Lang } from '@langbiang/core';

/**
 * The words of the H5P core that can appear in our page. It asks for more (the copyright dialogue, the hub): those are switched
 * off, and a missing word shows as such instead of stopping the page.
 */
const vi = {
  fullscreen: 'Toàn màn hình',
  disableFullscreen: 'Thoát toàn màn hình',
  close: 'Đóng',
  contentChanged: 'Bài học đã được cập nhật từ lần trước.',
  startingOver: 'Em sẽ làm lại từ đầu.',
  confirmDialogHeader: 'Em chắc chứ?',
  confirmDialogBody: 'Việc này không quay lại được.',
  cancelLabel: 'Thôi',
  confirmLabel: 'Đồng ý',
  offlineDialogHeader: 'Mất kết nối mạng',
  offlineDialogBody: 'Phần em làm sẽ được gửi khi có mạng.',
  offlineDialogRetryMessage: 'Thử lại sau :num giây…',
  offlineDialogRetryButtonLabel: 'Thử lại ngay',
  offlineSuccessfulSubmit: 'Đã gửi.',
};

const en: typeof vi = {
  fullscreen: 'Full screen',
  disableFullscreen: 'Leave full screen',
  close: 'Close',
  contentChanged: 'The lesson has been updated since your last visit.',
  startingOver: 'You will start over.',
  confirmDialogHeader: 'Are you sure?',
  confirmDialogBody: 'This cannot be undone.',
  cancelLabel: 'Cancel',
  confirmLabel: 'Confirm',
  offlineDialogHeader: 'You are offline',
  offlineDialogBody: 'What you did will be sent when the connection is back.',
  offlineDialogRetryMessage: 'Trying again in :num s…',
  offlineDialogRetryButtonLabel: 'Try again now',
  offlineSuccessfulSubmit: 'Sent.',
};

export const coreTexts: Record<Lang, typeof vi> = { vi, en };
