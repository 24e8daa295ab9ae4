import { describe, expect, it } from "vitest";
import { renderIssues } from "../../src/authoring/index.js";
import type { Issue } from "../../src/issue/issue.js";

const file = "resources/wales/pain-course.yaml";
const source = "name: Pain course\ncontact:\n  phone: 07700900123\n";
const issues: Issue[] = [
  {
    code: "summary-missing",
    severity: "suggestion",
    message: "There is no summary.",
    why: "People would see only a name.",
    file,
    line: 1,
    column: 1,
  },
  {
    code: "phone-lost-zero",
    severity: "problem",
    message: "The phone number lost its first 0, because YAML reads bare digits as a sum.",
    why: "People would ring 7700900123.",
    paste: 'phone: "07700 900123"',
    file,
    line: 3,
    column: 10,
    path: "contact.phone",
    fixable: true,
  },
];

describe("issues as text", () => {
  it("say on a terminal where, what happened, why it matters and what to write", () => {
    expect(renderIssues(issues, [{ file, source }], "terminal")).toBe(`resources/wales/pain-course.yaml
  line 3   phone: 07700900123
           The phone number lost its first 0, because YAML reads bare digits as a sum. People would ring 7700900123.
           Write instead:  phone: "07700 900123"
           "fingerpost check --fix" can do this for you.
  line 1   name: Pain course
           Suggestion: There is no summary. People would see only a name.

1 must be fixed, 1 suggestion.
`);
  });

  it("become annotations on the lines of a pull request, with nothing that ends the command early", () => {
    const nasty: Issue = {
      code: "shape",
      severity: "problem",
      message: "100%\n::error::x",
      file: "a:b,c.yaml",
      line: 2,
      column: 3,
    };
    expect(renderIssues([nasty], [], "github")).toBe(
      "::error file=a%3Ab%2Cc.yaml,line=2,col=3,title=shape::100%25%0A::error::x\n",
    );
    expect(renderIssues(issues, [], "github").split("\n")[0]).toMatch(
      /^::notice file=.*line=1,col=1,title=summary-missing::There is no summary/,
    );
  });

  it("say on a pull request as on a terminal what is to be added, and never to write it over the line", () => {
    const missing: Issue = {
      code: "required-missing",
      severity: "problem",
      message: '"name" is missing.',
      paste: 'name: "What people call it"',
      file,
      line: 1,
      column: 1,
    };
    const joined = { ...missing, code: "summary-missing", paste: "summary: ..." };
    const told = renderIssues([missing, joined, ...issues], [], "github");
    expect(told).toContain('is missing.%0AAdd, for example:%0Aname: "What');
    expect(told).toContain("is missing.%0AAdd, with what you know in place of the dots:%0Asummary: ...");
    expect(told).toContain('Write instead:%0Aphone: "07700 900123"');
  });

  it("are themselves as JSON", () => {
    expect(JSON.parse(renderIssues(issues, [], "json"))).toEqual(issues);
  });

  it("say so when there are none", () => {
    expect(renderIssues([], [], "terminal")).toBe("Nothing to mend.\n");
    expect(renderIssues([], [], "github")).toBe("");
  });
});

describe("a file that is not there", () => {
  const missing: Issue = {
    code: "file-not-found",
    severity: "problem",
    message: "There is no file or folder of that name.",
    file: "nosuch.yaml",
  };

  it("has no line, on a terminal and in a pull request", () => {
    expect(renderIssues([missing], [], "terminal")).not.toMatch(/line \d/);
    expect(renderIssues([missing], [], "github")).toMatch(/^::error file=nosuch\.yaml,title=file-not-found::/);
  });
});
