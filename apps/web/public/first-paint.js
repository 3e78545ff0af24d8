// Before the first paint: the theme and language chosen on this device, so that nothing flashes.
(function () {
  try {
    var root = document.documentElement;
    var theme = localStorage.getItem('yicheng.theme');
    if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
    var language = localStorage.getItem('yicheng.language');
    if (language === 'en' || language === 'zh-CN') root.lang = language;
  } catch {
    // Storage may be closed to us; then the system's choice stands.
  }
})();
