"""workbook.py TTHC SOURCE SOFFICE: the workbook of an estimate, computed by LibreOffice.

Every sheet without an error; every figure is that of json, as it was written and computed again; and
when a cell of an input is changed, LibreOffice computes what `tthc estimate` prints of the changed file."""
import csv
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from fractions import Fraction

program, source, soffice = sys.argv[1:4]
folder = tempfile.mkdtemp(prefix="tthc-workbook-")
checks = failed = 0


def check(holds, words):
    global checks, failed
    checks += 1
    if not holds:
        failed += 1
        print(words, file=sys.stderr)


def run(*words):
    said = subprocess.run([program, *words, "--as-of", "2026-07-01", "--no-config"], cwd=folder, capture_output=True,
                          text=True, env={**os.environ, "GITHUB_ACTIONS": ""})
    check(said.returncode == 0, f"{words}: {said.returncode} {said.stderr}")
    return said.stdout


def estimate(name, *words, language="vi"):
    return json.loads(run("estimate", *words, "--lang", language, "-f", f"xlsx={name}.xlsx", "-f", "json"))


profiles = {}


def profile(recomputed):
    """A set-up of LibreOffice that computes all cells of a file that it opens, or none."""
    if recomputed not in profiles:
        place = os.path.join(folder, f"profile-{recomputed}")
        os.makedirs(os.path.join(place, "user"))
        with open(os.path.join(place, "user/registrymodifications.xcu"), "w", encoding="utf-8") as file:
            file.write('<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
                       '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" '
                       f'oor:op="fuse"><value>{0 if recomputed else 1}</value></prop></item></oor:items>\n')
        profiles[recomputed] = place
    return profiles[recomputed]


def computed(names, recomputed=True):
    """The cells of each sheet of each workbook, as they are and not as they are shown."""
    out = os.path.join(folder, f"out-{recomputed}")
    shutil.rmtree(out, ignore_errors=True)
    all_sheets = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
    said = subprocess.run([soffice, f"-env:UserInstallation=file://{profile(recomputed)}", "--headless", "--convert-to",
                           all_sheets, "--outdir", out, *[os.path.join(folder, f"{name}.xlsx") for name in names]],
                          capture_output=True, text=True, timeout=600)
    check(said.returncode == 0, said.stderr)
    books = {}
    for name in names:
        books[name] = {}
        for file in sorted(os.listdir(out)):
            if not (file.startswith(f"{name}-") and file.endswith(".csv")):
                continue
            with open(os.path.join(out, file), encoding="utf-8", newline="") as stream:
                books[name][file[len(name) + 1:-4]] = list(csv.reader(stream))
    return books


def is_near(cell, exact):
    """Binary floating point of the exact number, in fifteen digits."""
    if cell == "":
        return False
    number = Fraction(cell[:-1]) / 100 if cell.endswith("%") else Fraction(cell)
    return abs(number - Fraction(exact)) <= abs(Fraction(exact)) * Fraction(1, 10**11)


titles = {
    "vi": ["Giờ của người nộp, một hồ sơ", "Một hồ sơ, không gồm phí, lệ phí", "Phí, lệ phí của một hồ sơ",
           "Một hồ sơ, gồm phí, lệ phí", "Số lần một năm (n)", "Số đối tượng một năm (m)",
           "Một năm, không gồm phí, lệ phí", "Một năm, gồm phí, lệ phí"],
    "en": ["Hours of the applicant, one dossier", "One dossier, without fees", "Fees of one dossier",
           "One dossier, with fees", "Times a year (n)", "Applicants a year (m)", "One year, without fees",
           "One year, with fees"],
}
sheets = {
    "vi": {"summary": "Tóm tắt", "measures": "Nội dung đơn giản hóa", "procedures": "Thủ tục", "lines": "Khoản chi phí",
           "inputs": "Số liệu đầu vào"},
    "en": {"summary": "Summary", "measures": "Measures", "procedures": "Procedures", "lines": "Cost lines",
           "inputs": "Inputs"},
}
keys = ["hours", "without_fees", "fees", "with_fees", "times_per_year", "applicants_per_year", "year_without_fees",
        "year_with_fees"]


def check_figures(words, book, told, language="vi"):
    """The figures of all sheets against json."""
    for name, rows in book.items():
        for row in rows:
            for cell in row:
                check(not re.match(r"#|Err:|Lỗi:", cell), f"{words}: {name}: {cell}")
    names = sheets[language]
    rows = book[names["procedures"]][1:]
    savings = [saving for plan in told["plans"] for saving in plan["procedures"]]
    versions = [[saving["adjusted"], saving["after"]] for saving in savings] or \
               [[cost["estimate"]] for cost in told["costs"]]
    for number, estimates in enumerate(versions, 1):
        of = {row[3]: row for row in rows if row[0] == str(number)}
        for title, key in zip(titles[language], keys):
            for column, version in enumerate(estimates, 4):
                check(is_near(of[title][column], version[key]["likely"]), f"{words}: {number} {title}: {of[title]}")
            if len(estimates) == 2 and key.startswith("year"):
                saved = Fraction(estimates[0][key]["likely"]) - Fraction(estimates[1][key]["likely"])
                check(is_near(of[title][6], saved), f"{words}: {title} saved {of[title]}")
    lines = book[names["lines"]][1:]
    wanted = [line for estimates in versions for version in estimates
              for line in sorted(version["lines"], key=lambda one: one["kind"] == "fee")]
    check(len(lines) == len(wanted), f"{words}: {len(lines)} lines, {len(wanted)}")
    for row, line in zip(lines, wanted):
        check(is_near(row[6], line["money"]["likely"]), f"{words}: {row}")
        factors = [factor["value"]["likely"] for factor in line["factors"]]
        check(all(is_near(cell, value) for cell, value in zip(row[9:], factors)), f"{words}: {row} {factors}")
    for number, plan in enumerate(told["plans"]):
        row = [row for row in book[names["summary"]] if row[0] == titles[language][-1]][number]
        year = plan["year_with_fees"]
        check(all(is_near(cell, year[key]) for cell, key in zip(row[1:], ["before", "after", "saved"])), f"{words}: {row}")
        if Fraction(year["before"]) != 0:
            rate = Fraction(year["saved"]) / Fraction(year["before"])
            check(is_near(row[4], rate), f"{words}: {row}, {rate}")


def sheet_path(book, name):
    with zipfile.ZipFile(book) as file:
        listed = re.findall(r'<sheet name="([^"]*)"', file.read("xl/workbook.xml").decode())
    return f"xl/worksheets/sheet{listed.index(name) + 1}.xml"


def with_cell(name, changed, row, value, language="vi"):
    """The workbook with another number in the cell of an input (rows below the head from 1)."""
    book = os.path.join(folder, f"{name}.xlsx")
    path = sheet_path(book, sheets[language]["inputs"])
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(os.path.join(folder, f"{changed}.xlsx"), "w") as new:
        for item in old.infolist():
            data = old.read(item.filename)
            if item.filename == path:
                cell = re.compile(rf'(<c r="F{row + 1}"[^>]*>)(?:<f>[^<]*</f>)?<v>[^<]*</v></c>')
                text, count = cell.subn(rf"\g<1><v>{value}</v></c>", data.decode())
                check(count == 1, f"{name}: cell F{row + 1}")
                data = text.encode()
            new.writestr(item, data)


def formulas(name):
    with zipfile.ZipFile(os.path.join(folder, f"{name}.xlsx")) as file:
        listed = re.findall(r'<sheet name="([^"]*)"', file.read("xl/workbook.xml").decode())
        return {sheet: re.findall(r"<f>([^<]*)</f>", file.read(f"xl/worksheets/sheet{i}.xml").decode())
                for i, sheet in enumerate(listed, 1)}


# What a procedure may hold: ranges, shares, papers of some cases, papers that stand for each other, fees
# of all kinds, hostile words; and procedures that state no tasks.
files = {
    "hard.yaml": """code: "1.000001"
name: "=cmd|' /C calc'!A0"
levels: [province]
channels: [in-person, online]
field: '+1+1'
documents:
  sets: 2
  items:
    - {id: don, name: "=1+1", originals: 1, form: {pages: 3}}
    - {id: the, name: "@SUM(1)", certified_copies: 1, when: cấp lại}
    - {id: anh, name: Ảnh, originals: 1, one_of: nhom}
    - {id: ban, name: Bản chụp, copies: 2, one_of: nhom}
deadlines:
  - {legal: 5 ngày làm việc}
fees:
  - {id: phi, name: Phí, amount: 100000, when: cấp mới}
  - {id: phi-lai, name: Phí, amount: 40000, when: cấp lại}
  - {id: le-phi, name: Lệ phí, amount: 7000, per: trang, quantity: 12.5}
  - {id: phan-tram, name: Phụ thu, percent: 10, percent_of: le-phi}
  - {id: ngoai-te, name: Phí nước ngoài, foreign: 20 USD}
burden:
  times_per_year: 1.5
  applicants_per_year: 33
  area: mountain
  shares: {cấp mới: 37%, cấp lại: 63%, online: 40%}
  tasks:
    - {id: viet, document: don, form_pages: 2}
    - {id: in, name: "-1+1", services: 30000}
    - {id: di, name: Nộp, trips: 2, to: province}
    - {id: sao, document: the, hours: 0.7}
    - {id: cho, hours: {low: 1, likely: 2, high: 4}}
""",
    "short.yaml": """code: "1.000002"
name: Cấp lại
levels: [province, commune]
channels: [in-person]
documents:
  sets: 3
  items:
    - {id: don, name: Đơn, originals: 1, form: {name: Mẫu, pages: 1}}
    - {id: anh, name: Ảnh, copies: 2, when: người nước ngoài}
    - {id: the, name: Thẻ, certified_copies: 1, when: cấp lại}
fees:
  - {id: phi, kind: fee, amount: 100000, when: cấp lại}
""",
}
files["hard.revised.yaml"] = "revises: hard.yaml\n" + files["hard.yaml"].replace("trips: 2", "trips: 1").replace(
    "services: 30000", "services: 10000").replace("hours: 0.7", "hours: 0.4").replace("amount: 40000", "amount: 15000")
files["plan.yaml"] = """plan: "=HYPERLINK(1)"
year: 2026
target: {cost: {rate: 20%, base: with-fees}}
procedures:
  - original: hard.yaml
    revised: hard.revised.yaml
    measures:
      - {id: mot, title: "=1+1", covers: [burden/in, burden/di], amends: ["=12/2024/QĐ-UBND"]}
      - {id: hai, title: Giảm phí, covers: [fees, burden/sao], amends: [63/2010/NĐ-CP]}
  - original: short.yaml
    abolished: true
    measures: [{id: bo, title: Bãi bỏ, covers: []}]
"""
for name, text in files.items():
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write(text)
data = os.path.join(source, "data")
for part in ("procedures", "proposals"):
    shutil.copytree(os.path.join(data, part), os.path.join(folder, part))

told = {
    "hard": estimate("hard", "plan.yaml"),
    "english": estimate("english", "plan.yaml", language="en"),
    "plan": estimate("plan", "proposals/1.003868/plan.yaml"),
    "pair": estimate("pair", "procedures/xuat-ban/1.003868.yaml", "proposals/1.003868/1.003868.revised.yaml"),
    "plans": estimate("plans", *[f"proposals/{one}/plan.yaml" for one in sorted(os.listdir(os.path.join(folder, "proposals")))]),
    "costs": estimate("costs", "procedures"),
    "exact": estimate("exact", "plan.yaml", "--exact-income"),
}
first = open(os.path.join(folder, "hard.xlsx"), "rb").read()
run("estimate", "plan.yaml", "--lang", "vi", "-f", "xlsx=hard.xlsx", "-f", "summary")
check(open(os.path.join(folder, "hard.xlsx"), "rb").read() == first, "the same bytes")

for recomputed in (False, True):
    for name, book in computed(list(told), recomputed).items():
        check_figures(f"{name} {'again' if recomputed else 'as written'}", book, told[name],
                      "en" if name == "english" else "vi")
        check(("measures" in book or "Nội dung đơn giản hóa" in book or "Measures" in book) == bool(told[name]["plans"]), name)

# A cell that is made of others is a formula, and no text is one.
for name in told:
    for sheet, found in formulas(name).items():
        allowed = re.compile(r"(SUM|SUMIF|IF|ABS|ROUND|[-+*/=&<>;(),.:$!\d]|[A-Z]{1,2}\d+|'[^']*'|\"[^\"]*\"|&[a-z]+;)+")
        check(all(allowed.fullmatch(one) for one in found), f"{name} {sheet}: {found[:3]}")
count = {sheet: len(found) for sheet, found in formulas("hard").items()}
lines = sum(len(saving[version]["lines"]) for saving in told["hard"]["plans"][0]["procedures"] for version in ("adjusted", "after"))
check(count["Khoản chi phí"] > 3 * lines and count["Thủ tục"] >= 2 * 9 * 2, count)

# An input is changed in the workbook and in the file that its row names.
# A percentage of another fee, a share of the dossiers and the like do not follow, and say so.
fields = ("form_pages", "hours", "trips", "services", "amount", "quantity", "times_per_year", "applicants_per_year")
base = computed(["hard", "plan"])
changed = {}
for name, arguments in (("hard", ["plan.yaml"]), ("plan", ["proposals/1.003868/plan.yaml"])):
    for number, row in enumerate(base[name]["Số liệu đầu vào"][1:], 1):
        path, place, value, low = row[10], row[9], row[5], row[7]
        field = path.rsplit("/", 1)[-1]
        if field not in fields or not re.search(r":\d+$", place) or low != "":
            continue
        if path.startswith("fees/le-phi/"):  # a percentage of it does not follow, which its own row says
            check(any(other[10] == "fees/phan-tram/percent" and "không tự đổi" in other[11] for other in base[name]["Số liệu đầu vào"]), row)
            continue
        file, line = place.rsplit(":", 1)
        file = os.path.normpath(os.path.join(folder, file))
        with open(file, encoding="utf-8") as stream:
            text = stream.read().split("\n")
        old = text[int(line) - 1]
        more = str(Fraction(value) * 3 / 2 + 1) if Fraction(value) == int(Fraction(value)) and int(Fraction(value)) % 2 == 0 else str(int(Fraction(value)) + 3)
        new = re.sub(rf"\b{field}: [\d.]+", f"{field}: {more}", old)
        check(new != old, f"{row}: {old}")
        variant = f"{name}-{number}"
        with_cell(name, variant, number, more)
        with open(file, "w", encoding="utf-8") as stream:
            stream.write("\n".join([*text[:int(line) - 1], new, *text[int(line):]]))
        changed[variant] = json.loads(run("estimate", *arguments, "-f", "json"))
        with open(file, "w", encoding="utf-8") as stream:
            stream.write("\n".join(text))
check(len(changed) >= 20, f"{len(changed)} inputs")

# GDP per head, from which W follows; and W itself.
gdp = next(number for number, row in enumerate(base["hard"]["Số liệu đầu vào"][1:], 1) if row[4].startswith("GDP"))
other = json.loads(run("estimate", "hard.yaml", "--income-year", "2023", "-f", "json"))["costs"][0]["parameters"]
told["now"] = estimate("now", "hard.yaml")
told["other"] = json.loads(run("estimate", "hard.yaml", "--income-year", "2023", "-f", "json"))
with_cell("now", "now-gdp", gdp, other["gdp_per_head"])
with_cell("now", "now-w", gdp + 1, other["hourly_income"])
changed["now-gdp"] = changed["now-w"] = told["other"]

for name, book in computed(list(changed)).items():
    versions = [[saving["adjusted"], saving["after"]] for plan in changed[name]["plans"] for saving in plan["procedures"]] or \
               [[cost["estimate"]] for cost in changed[name]["costs"]]
    rows = book["Thủ tục"][1:]
    different = False
    for number, estimates in enumerate(versions, 1):
        of = {row[3]: row for row in rows if row[0] == str(number)}
        for title, key in zip(titles["vi"], keys):
            for column, version in enumerate(estimates, 4):
                check(is_near(of[title][column], version[key]["likely"]),
                      f"{name}: {title}: {of[title]}, {version[key]['likely']}")
    check_figures(name, {key: rows for key, rows in book.items()}, changed[name])
    before = base.get(name.split("-")[0], {})
    if before:
        stale = [row for row in book["Nội dung đơn giản hóa"] if row[2] == "Cộng"]
        fresh = [row for row in before["Thủ tục"][1:] if row[3] == titles["vi"][-1]]
        now = [row for row in rows if row[3] == titles["vi"][-1]]
        for total, old, new in zip(stale, fresh, now):
            moved = abs(Fraction(old[6]) - Fraction(new[6])) > 1
            check(total[8].startswith("SỐ LIỆU ĐÃ ĐỔI") == moved, f"{name}: {total}")

shutil.rmtree(folder)
print(f"{len(changed)} inputs changed, {checks} checks, {failed} failed")
sys.exit(1 if failed else 0)
