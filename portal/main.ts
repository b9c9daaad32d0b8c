import { createApp } from 'vue';
import 'element-plus/theme-chalk/base.css';
import 'element-plus/theme-chalk/dark/css-vars.css';
import './appearance/theme.css';
import './appearance/layout.css';
import './appearance/print.css';
import './appearance/chosenAppearance.ts';
import { createLanguages } from './language/createLanguages.ts';
import { createPages } from './shell/createPages.ts';
import App from './shell/App.vue';

createApp(App).use(createLanguages()).use(createPages()).mount('#app');
