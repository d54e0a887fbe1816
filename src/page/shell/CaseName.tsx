import { nameOfCase } from "../../core/evidence/caseName.ts";
import { useCorpus } from "../state/useCorpus.tsx";

/** Shows the logo of the case, or its name. A lazy picture is loaded only in the theme that shows it. */
export function CaseName() {
  const { corpus } = useCorpus();
  const name = nameOfCase(corpus);
  if (!corpus.logo)
    return (
      <p className="nav-name" dir="auto">
        {name}
      </p>
    );
  const { light, dark } = corpus.logo;
  return (
    <p className={dark ? "nav-logo two-logos" : "nav-logo"}>
      <img className="logo" alt={name} src={light.url} width={light.width} height={light.height} />
      {dark && (
        <img
          className="logo"
          loading="lazy"
          alt={name}
          src={dark.url}
          width={dark.width}
          height={dark.height}
        />
      )}
    </p>
  );
}
