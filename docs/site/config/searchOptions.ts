import type { DefaultTheme } from 'vitepress';
import { searchTokens } from './searchTokens.ts';

/** The search: an index for each half, fetched from the site itself. */
export const searchOptions: DefaultTheme.LocalSearchOptions = {
  miniSearch: { options: { tokenize: searchTokens } },
  locales: {
    root: {
      translations: {
        button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
        modal: {
          displayDetails: '显示详情',
          resetButtonTitle: '清空',
          backButtonTitle: '关闭',
          noResultsText: '没有找到：',
          footer: { selectText: '打开', navigateText: '选择', closeText: '关闭' },
        },
      },
    },
  },
};
