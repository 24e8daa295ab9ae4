import { describe, expect, test } from "vitest";
import { fromBritishGrid } from "../../src/node/places/grid.js";
import { readOnspdText } from "../../src/node/places/onspd.js";
import { distanceMetres } from "../../src/place/index.js";

// Rows made by hand in the form of the directory; no real download was at hand.
const OLD = `"pcd","pcd2","pcds","dointr","doterm","oslaua","osgrdind","oseast1m","osnrth1m"
"M33 2TF","M33  2TF","M33 2TF","198001","","E08000009","1",380000,391000
"M33 2ZZ","M33  2ZZ","M33 2ZZ","198001","200312","E08000009","1",380000,391000
"M33 9ZZ","M33  9ZZ","M33 9ZZ","198001","","E08000009","9",,
"BT1 5GS","BT1  5GS","BT1 5GS","198001","","N09000003","1",333875,374075
`;
const NEW = `pcd7,pcd8,pcds,dointr,doterm,lad25cd,gridind,east1m,north1m
M33 2TF,M33  2TF,M33 2TF,198001,,E08000009,8,380000,391000
`;

describe("the ONS directory as a source", () => {
  test("headers old and new are read; ended postcodes and those without a place are left out", () => {
    const old = readOnspdText(OLD, "ONSPD_AUG_2025_UK.csv", false);
    expect(old.rows.map(({ postcode }) => postcode)).toEqual(["M33 2TF"]);
    expect(old).toMatchObject({ edition: "2025", redistributable: true });
    const [row] = readOnspdText(NEW, "onspd.csv", false).rows;
    expect(row).toMatchObject({ postcode: "M33 2TF", council: "E08000009", surveyed: false });
  });
  test("Northern Ireland only when asked for, on the Irish grid, and then not to be passed on", () => {
    const source = readOnspdText(OLD, "ONSPD_AUG_2025_UK.csv", true);
    const belfast = source.rows.find(({ postcode }) => postcode === "BT1 5GS");
    expect(source.redistributable).toBe(false);
    expect(distanceMetres(belfast?.point ?? { lat: 0, lng: 0 }, { lat: 54.5966, lng: -5.9301 })).toBeLessThan(150);
  });
  test("a file with other columns is refused with the column's name", () => {
    expect(() => readOnspdText("a,b,c\n1,2,3\n", "x.csv", false)).toThrow(/no column for the postcode/);
  });
});

test("the grid change agrees with the Ordnance Survey's worked example to five metres", () => {
  // Guide to coordinate systems: Caister water tower, E 651409.903 N 313177.270, is 52.65798, 1.71605 in WGS84.
  const point = fromBritishGrid(651409.903, 313177.27);
  expect(distanceMetres(point, { lat: 52.65798, lng: 1.71605 })).toBeLessThanOrEqual(5);
});
