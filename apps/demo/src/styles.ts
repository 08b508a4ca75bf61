import '@trackstar-link/design/tokens.css';
import './page.css';
import './panels.css';
import './lists.css';
