import { shellMessages } from "../../core/messages/shell.ts";
import { lazyPart } from "../ui/lazyPart.ts";

const loading = () => shellMessages.loading;

// Contents of menus, loaded when one first opens.
export const PeopleMenu = lazyPart(
  async () => (await import("../filters/PeopleMenu.tsx")).PeopleMenu,
  "filters",
  loading,
);
export const FilterPanel = lazyPart(
  async () => (await import("./FilterPanel.tsx")).FilterPanel,
  "filters",
  loading,
);
export const SharePanel = lazyPart(
  async () => (await import("../share/SharePanel.tsx")).SharePanel,
  "share",
  loading,
);
export const MoreMenu = lazyPart(async () => (await import("./MoreMenu.tsx")).MoreMenu, "filters", loading);
