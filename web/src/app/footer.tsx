import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deploymentQuery } from '../api/platform';
import { chooseLanguage } from './i18n';
import styles from './layout.module.css';
import { chooseTheme, type Theme, themeNow } from './theme';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

export function Footer() {
  const { t, i18n } = useTranslation('app');
  const [theme, setTheme] = useState(themeNow);
  const demo = useQuery(deploymentQuery).data?.demo;
  const pick = (name: string) => {
    const next = THEMES.find((known) => known === name) ?? 'system';
    chooseTheme(next);
    setTheme(next);
  };
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <Link to="/status">{t('footer.status')}</Link>
        <span>{t('footer.licence')}</span>
        {demo ? <span>{t('footer.play')}</span> : null}
        <div className={styles.tools}>
          <label>
            {t('language')}
            <select
              value={i18n.language}
              onChange={(event) => chooseLanguage(event.target.value === 'zh-CN' ? 'zh-CN' : 'en')}
            >
              <option value="en" lang="en">
                English
              </option>
              <option value="zh-CN" lang="zh-CN">
                简体中文
              </option>
            </select>
          </label>
          <label>
            {t('theme.label')}
            <select value={theme} onChange={(event) => pick(event.target.value)}>
              {THEMES.map((name) => (
                <option key={name} value={name}>
                  {t(`theme.${name}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
    </footer>
  );
}
