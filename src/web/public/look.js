// Before the first paint: the look that was chosen here earlier (light, dark; nothing = as the system has it).
try {
  var look = localStorage.getItem('goodturn-look');
  if (look === 'light' || look === 'dark') document.documentElement.dataset.look = look;
} catch {}
