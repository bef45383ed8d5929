// Light, dark, or as the system has it: kept in this browser alone. public/look.js applies it before the first paint.
export type Look = 'light' | 'dark' | 'system';

const key = 'goodturn-look';

export function currentLook(): Look {
  const look = document.documentElement.dataset['look'];
  return look === 'light' || look === 'dark' ? look : 'system';
}

export function setLook(look: Look): void {
  if (look === 'system') {
    delete document.documentElement.dataset['look'];
    localStorage.removeItem(key);
  } else {
    document.documentElement.dataset['look'] = look;
    localStorage.setItem(key, look);
  }
}
