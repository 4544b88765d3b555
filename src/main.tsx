import './app/first-paint.css';
import './ui/base.css';
import { start } from './app/start';

const root = document.getElementById('root');
if (root) start(root);
