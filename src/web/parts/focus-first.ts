// A form that was asked for takes the focus into its first field.
import { useEffect, useRef, type RefObject } from 'react';

export function useFocusFirst(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  return form;
}
