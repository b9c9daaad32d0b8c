// Without the fonts of the theme, which have no Chinese letters: those of the reader's system do.
import DefaultTheme from 'vitepress/theme-without-fonts';
import './site.css';

export default DefaultTheme;
