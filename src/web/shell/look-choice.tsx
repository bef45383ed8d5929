// Light, dark, or as the system has it.
import { shell } from '#words/web/shell.ts';
import { useState } from 'react';
import { currentLook, setLook, type Look } from '../book/look.ts';
import { Choice } from '../parts/choice.tsx';

export function LookChoice({ labelSeen = false }: { readonly labelSeen?: boolean }) {
  const [look, setShown] = useState<Look>(currentLook);
  return (
    <Choice<Look>
      label={shell.look()}
      labelSeen={labelSeen}
      value={look}
      options={[
        { value: 'light', text: shell.looks.light },
        { value: 'dark', text: shell.looks.dark },
        { value: 'system', text: shell.looks.system },
      ]}
      onChange={(next) => {
        setLook(next);
        setShown(next);
      }}
    />
  );
}
