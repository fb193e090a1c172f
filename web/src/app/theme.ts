export type Theme = 'system' | 'light' | 'dark';

const STORED = 'florin.theme';

export function themeNow(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

export function chooseTheme(theme: Theme): void {
  if (theme === 'system') {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem(STORED);
    return;
  }
  document.documentElement.dataset.theme = theme;
  localStorage.setItem(STORED, theme);
}
