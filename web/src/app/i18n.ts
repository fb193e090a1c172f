import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../ui/feature-route';

const STORED = 'florin.language';
const files = import.meta.glob<{ default: Record<string, unknown> }>('../locales/*/*.json');

/** Texts of one feature in one language, loaded when its first page opens. */
const lazyFiles: BackendModule = {
  type: 'backend',
  init() {
    // nothing to set up: the files are part of the build
  },
  read(language, namespace, done) {
    const load = files[`../locales/${language}/${namespace}.json`];
    if (!load) {
      done(new Error(`no texts ${language}/${namespace}`), false);
      return;
    }
    load().then(
      (file) => done(null, file.default),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), false),
    );
  },
};

export function startLanguages() {
  const chosen: Language = document.documentElement.lang === 'zh-CN' ? 'zh-CN' : 'en';
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    document.documentElement.dir = i18next.dir(language);
  });
  return i18next
    .use(lazyFiles)
    .use(initReactI18next)
    .init({
      lng: chosen,
      supportedLngs: ['en', 'zh-CN'],
      load: 'currentOnly',
      fallbackLng: false,
      ns: ['ui', 'app', 'problems'],
      defaultNS: 'ui',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  await i18next.changeLanguage(language);
}
