import { computed, ref, watchEffect } from 'vue';

export type Appearance = 'system' | 'light' | 'dark';

const place = 'heyan.appearance';
const kept = localStorage.getItem(place);
const system = matchMedia('(prefers-color-scheme: dark)');
const systemDark = ref(system.matches);
system.addEventListener('change', ({ matches }) => {
  systemDark.value = matches;
});

/** As the system has it, until the reader says otherwise. */
export const chosenAppearance = ref<Appearance>(kept === 'light' || kept === 'dark' ? kept : 'system');

export const isDark = computed(() =>
  chosenAppearance.value === 'system' ? systemDark.value : chosenAppearance.value === 'dark',
);

watchEffect(() => {
  document.documentElement.classList.toggle('dark', isDark.value);
  document.documentElement.style.colorScheme = isDark.value ? 'dark' : 'light';
  localStorage.setItem(place, chosenAppearance.value);
});
