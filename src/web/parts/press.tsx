// A button that waits without being disabled: a disabled button loses the focus, and the reader their place.
import type { ComponentProps } from 'react';

type PressProps = ComponentProps<'button'> & { readonly waiting?: boolean | undefined };

export function Press({ waiting, type = 'button', onClick, ...rest }: PressProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={waiting || undefined}
      onClick={(event) => (waiting ? event.preventDefault() : onClick?.(event))}
    />
  );
}
