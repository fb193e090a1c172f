// Before the first paint: the theme and language that were chosen, and localhost instead of 127.0.0.1 (other
// cookies, no passkeys on an address). A script of its own because the page allows no inline script.
(() => {
  if (location.hostname === '127.0.0.1') {
    location.replace(location.href.replace('//127.0.0.1', '//localhost'));
    return;
  }
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage is forbidden: the system's own choice stands
    }
  };
  const root = document.documentElement;
  const theme = read('florin.theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  const language = read('florin.language') ?? navigator.language;
  root.lang = language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
})();
