/** Puts the chosen colours on the page. "system" follows the system, also while the window is open. */
import type { Theme } from '../../ipc';

export function applyTheme(theme: Theme): () => void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const put = (): void => {
    const on = theme === 'dark' || (theme === 'system' && dark.matches);
    document.documentElement.dataset.theme = on ? 'dark' : 'light';
  };
  put();
  dark.addEventListener('change', put);
  return () => dark.removeEventListener('change', put);
}
