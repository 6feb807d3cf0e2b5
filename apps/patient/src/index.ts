export { createPages } from './create-pages.tsx';
