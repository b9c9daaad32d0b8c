import { ref, watchEffect } from 'vue';
import type { Language } from '../../spec/localized.ts';

const place = 'heyan.language';
const kept = localStorage.getItem(place);

/** Chinese, until the reader says otherwise. */
export const chosenLanguage = ref<Language>(kept === 'en' ? 'en' : 'zh-CN');

watchEffect(() => {
  document.documentElement.lang = chosenLanguage.value;
  localStorage.setItem(place, chosenLanguage.value);
});
