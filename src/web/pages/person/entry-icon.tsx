// A small picture of what kind of thing happened; the words beside it say it too.
import {
  IconDots,
  IconMail,
  IconMessage2,
  IconPhone,
  IconUserPlus,
  IconUsers,
  IconVideo,
  type Icon,
} from '@tabler/icons-react';

const icons: Readonly<Record<string, Icon>> = {
  call: IconPhone,
  video: IconVideo,
  meeting: IconUsers,
  message: IconMessage2,
  mail: IconMail,
  letter: IconMail,
  invitation: IconUserPlus,
};

export function EntryIcon({ kind }: { readonly kind: string }) {
  const Picture = icons[kind] ?? IconDots;
  return <Picture size={18} stroke={1.5} aria-hidden="true" />;
}
