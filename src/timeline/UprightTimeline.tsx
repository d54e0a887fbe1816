import { type ComponentProps, lazy, Suspense } from "react";
import { loaded } from "../failure/loaded.ts";

const Spine = lazy(async () => ({ default: (await loaded(() => import("./Spine.tsx"))).Spine }));

/** The drawing on a phone, loaded where there is one; its place is kept meanwhile. */
export function UprightTimeline(props: ComponentProps<typeof Spine>) {
  return (
    <Suspense fallback={<div className="timeline upright" />}>
      <Spine {...props} />
    </Suspense>
  );
}
