/** docProps/app.xml: which program's file this is; without page counts, which only that program knows. */
import { xmlDeclaration } from "./content-types.ts";

/** The whole part, for the program that the file is meant for. */
export function appPropertiesXml(application: "Microsoft Office Word" | "Microsoft Excel"): string {
  return (
    `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `<Application>${application}</Application><AppVersion>16.0000</AppVersion></Properties>`
  );
}
