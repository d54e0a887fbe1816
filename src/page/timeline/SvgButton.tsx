import type { SVGProps } from "react";
import { activateOnEnterOrSpace } from "../ui/buttonKeys.ts";

export interface SvgButtonProps extends SVGProps<SVGGElement> {
  /** Key among the targets of the keyboard. */
  id: string;
  tabbable: boolean;
  onActivate(): void;
}

/** Makes a part of the drawing a button. */
export function SvgButton({ id, tabbable, onActivate, ...attributes }: SvgButtonProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
    <g
      role="button"
      data-key={id}
      tabIndex={tabbable ? 0 : -1}
      onClick={onActivate}
      onKeyDown={activateOnEnterOrSpace(onActivate)}
      {...attributes}
    />
  );
}
