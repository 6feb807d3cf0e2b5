import { useState } from 'react';

/** Dialogs begin below the bar: they read its height from the page. */
export function useBarHeight() {
  const [watch] = useState(() => {
    let watcher: ResizeObserver | undefined;
    return (bar: HTMLElement | null) => {
      watcher?.disconnect();
      const { style } = document.documentElement;
      if (!bar) return void style.removeProperty('--alarms');
      watcher = new ResizeObserver(() => style.setProperty('--alarms', `${bar.offsetHeight}px`));
      watcher.observe(bar);
    };
  });
  return watch;
}
