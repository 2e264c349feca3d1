/* Runs before the first paint: the person's choice, or else the system's, becomes `data-theme`. */
(function () {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');

  function apply() {
    let chosen = null;
    try {
      chosen = window.localStorage.getItem('theme');
    } catch {
      // Storage may be switched off; then the system decides.
    }
    document.documentElement.dataset.theme = chosen || (dark.matches ? 'dark' : 'light');
  }

  apply();
  dark.addEventListener('change', apply);
  window.addEventListener('storage', apply);
  window.addEventListener('themechange', apply);
})();
