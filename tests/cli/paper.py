#!/usr/bin/env python3
"""python3 paper.py TTHC SOURCE SOFFICE: official documents read by python-docx and printed by LibreOffice:
the layout of Nghị định 30/2020/NĐ-CP Phụ lục I, the figures, changes and findings of json, hostile words."""
import json
import os
import re
import subprocess
import sys
import tempfile

import docx

program, source, soffice = (os.path.abspath(path) for path in sys.argv[1:4])
folder = tempfile.mkdtemp(prefix="tthc-paper-")
failed = 0
checks = 0


def check(holds, words):
    global failed, checks
    checks += 1
    if not holds:
        failed += 1
        print(words, file=sys.stderr)


def run(*words, codes=(0,)):
    said = subprocess.run([program, *words], cwd=folder, capture_output=True, text=True)
    check(said.returncode in codes, f"{words}: exit {said.returncode}: {said.stderr}")
    return said


def printed(name):
    subprocess.run([soffice, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
                    name + ".docx"], cwd=folder, check=True, capture_output=True, timeout=300)
    pages = subprocess.run(["pdftotext", "-layout", name + ".pdf", "-"], cwd=folder, check=True,
                           capture_output=True, text=True).stdout.split("\f")[:-1]
    facts = subprocess.run(["pdfinfo", name + ".pdf"], cwd=folder, check=True, capture_output=True, text=True).stdout
    return pages, facts


def blocks(document):
    return [paragraph.text for paragraph in document.paragraphs]


def cells(document):
    return [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]


def squeezed(words):
    return re.sub(r"\s+", " ", words).strip()


def money(amount):
    return f"{amount:,}".replace(",", ".") + " đ"


def check_layout(document, name, across):
    mm = lambda length: length.mm
    for number, section in enumerate(document.sections):
        wide = across[number]
        size = sorted([mm(section.page_width), mm(section.page_height)])
        check(abs(size[0] - 210) < 1 and abs(size[1] - 297) < 1, f"{name}: A4: {size}")
        check((section.page_width > section.page_height) == wide, f"{name}: section {number} across: {wide}")
        check(20 <= mm(section.top_margin) <= 25 and 20 <= mm(section.bottom_margin) <= 25, f"{name}: margins")
        check(30 <= mm(section.left_margin) <= 35 and 15 <= mm(section.right_margin) <= 20.2, f"{name}: margins")
        check(section.different_first_page_header_footer, f"{name}: the first page has no number")
    fonts = document.styles.element.xpath("//w:rFonts/@w:ascii")
    check(fonts == ["Times New Roman"], f"{name}: {fonts}")
    sizes = {run.font.size.pt for paragraph in document.paragraphs for run in paragraph.runs if run.text.strip()}
    check(sizes <= {13, 14}, f"{name}: text of 13 or 14 points: {sizes}")


with open(os.path.join(folder, "tthc.yaml"), "w", encoding="utf-8") as file:
    file.write("""tthc: 1
letterhead:
  superior: UBND tỉnh Bến Tre
  agency: Sở Thông tin và Truyền thông
  symbol: STTTT
  town: Bến Tre
  addressees: [Ủy ban nhân dân tỉnh, Sở Nội vụ]
  position: Giám đốc
  signer: Nguyễn Văn A
  recipients: [Lãnh đạo Sở]
""")
data = os.path.join(source, "data")
plan = os.path.join(data, "proposals/1.003868/plan.yaml")

# The plan.
told = run("estimate", plan, "--as-of", "2026-07-01", "-f", "docx=plan.docx", "-f", "json")
check(told.stderr == "", f"nothing is left open: {told.stderr}")
estimate = json.loads(told.stdout)
document = docx.Document(os.path.join(folder, "plan.docx"))
check_layout(document, "plan", [False, True])
head = cells(document)[:2]
check("UBND tỉnh Bến Tre" in head[0][0] and "Sở Thông tin và Truyền thông" in head[0][0], head)
check("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in head[0][1] and "Độc lập - Tự do - Hạnh phúc" in head[0][1], head)
check(squeezed(head[1][0]) == "Số: /PA-STTTT" and squeezed(head[1][1]) == "Bến Tre, ngày tháng năm 2026", head)
year = estimate["plans"][0]["procedures"][0]["year_with_fees"]
before, after = int(year["before"]), int(year["after"])
text = "\n".join(blocks(document))
for line in [f"trước khi đơn giản hóa: {money(before)}/năm", f"sau khi đơn giản hóa: {money(after)}/năm",
             f"tiết kiệm: {money(before - after)}/năm",
             "Tỷ lệ cắt giảm chi phí: " + f"{(before - after) * 100 / before:.2f}".replace(".", ",") + " %",
             "Sửa đổi, bổ sung: 19/2012/QH13 Điều 25 khoản 5."]:
    check(line in text, line)
check("phương án đơn giản hóa thủ tục" not in text.split("Kính gửi")[0], "the kind is said once")
pages, facts = printed("plan")
check("841.89" in facts and "595." in facts, facts)
check("SỞ THÔNG TIN VÀ TRUYỀN" in pages[0], "capital letters")
check(not re.match(r"\s*\d+\s*\n", pages[0]) and re.match(r"\s*2\s*\n", pages[1]), "numbers of pages")
signed = next(page for page in pages if "Nguyễn Văn A" in page)
check("GIÁM ĐỐC" in signed and "Nơi nhận:" in signed and "- Lưu: VT" in signed, "the signature stays together")
check("Mục tiêu" in signed or "đạt" in signed, "some text stands above the signature")

# The comparison.
old = os.path.join(data, "procedures/xuat-ban/1.003868.yaml")
new = os.path.join(data, "proposals/1.003868/1.003868.revised.yaml")
changes = json.loads(run("diff", old, new, "--plan", plan, "-f", "docx=diff.docx", "-f", "json").stdout)["changes"]
document = docx.Document(os.path.join(folder, "diff.docx"))
check_layout(document, "diff", [True])
rows = cells(document)
check([row for row in rows if row == ["Quy định hiện hành", "Dự thảo", "Lý do, căn cứ"]] and
      len(rows) - len(document.tables) == len(changes), f"{len(rows)} rows, {len(changes)} changes")
check(any(row[:2] == ["thời hạn theo quy định: 15 ngày", "thời hạn theo quy định: 10 ngày"] and
          "19/2012/QH13 Điều 25 khoản 5" in row[2] for row in rows), rows)
printed("diff")

# The list of an announcing decision: nothing is signed, what is abolished is left open.
for name, text in {"old/a.yaml": "code: '1.000001'\nname: Cũ\n",
                   "new/b.yaml": "code: '1.000002'\nname: Mới\ndeadlines:\n  - {legal: 5 ngày}\n"}.items():
    os.makedirs(os.path.join(folder, os.path.dirname(name)), exist_ok=True)
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write(text)
run("publication", "--since", "old", "new", "-f", "docx=list.docx", "-f", "json=list.json")
document = docx.Document(os.path.join(folder, "list.docx"))
check_layout(document, "list", [True])
rows = cells(document)
check(["1", "1.000002", "Mới", "5 ngày", "", "", ""] in rows and ["1", "1.000001", "Cũ", "……"] in rows, rows)
check("Kèm theo" in "\n".join(blocks(document)), "the list goes along with a decision")

# The review, with words that are no markup.
hostile = "<w:b>&amp; ]]> \"đơn\" \u202e ẩn _x0041_ 😀"
with open(os.path.join(folder, "a.yaml"), "w", encoding="utf-8") as file:
    file.write("code: \"1.000001\"\nname: |\n  %s\n  dòng hai\ndocuments:\n  items:\n"
               "    - {id: don, name: '%s', originals: 1}\n    - {id: don, name: sổ hộ khẩu, originals: 1}\n"
               % (hostile.replace("\u202e", ""), hostile))
review = ["review", ".", "--as-of", "2026-07-01", "--fail-on", "never"]
for language in ("vi", "en"):
    said = run(*review, "--lang", language, "-f", f"docx={language}.docx", "-f", "json", codes=(0, 3))
    findings = json.loads(said.stdout)["findings"]
    document = docx.Document(os.path.join(folder, f"{language}.docx"))
    check_layout(document, language, [False])
    rows = [row for row in cells(document) if len(row) == 4 and row[0].isdigit()]
    check(len(rows) == len(findings) and findings, f"{language}: {len(rows)} rows, {len(findings)} findings")
    plain = lambda words: squeezed(words).replace("\u202e", "").replace("\\u{202e}", "")
    for finding in findings:
        check(any(plain(finding["message"])[:60] in plain(row[1]) for row in rows), finding["message"])
    whole = "\n".join(blocks(document) + [" ".join(row) for row in cells(document)])
    check("<w:b>&amp; ]]>" in whole and "😀" in whole, f"{language}: hostile words stay words")
    check("\u202e" not in whole, f"{language}: nothing that nobody sees")
    printed(language)
first = open(os.path.join(folder, "vi.docx"), "rb").read()
run(*review, "--lang", "vi", "-f", "docx=vi.docx", codes=(0, 3))
check(open(os.path.join(folder, "vi.docx"), "rb").read() == first, "the same bytes")

# What is not stated is left open, and told.
os.remove(os.path.join(folder, "tthc.yaml"))
open_head = run("estimate", plan, "-f", "docx=open.docx", "-f", "json=open.json")
check("letterhead" in open_head.stderr, "what is open is told")
whole = "\n".join(" ".join(row) for row in cells(docx.Document(os.path.join(folder, "open.docx"))))
for blank in ["[Cơ quan ban hành]", "[Địa danh]", "[Chức vụ người ký]", "[Họ và tên]"]:
    check(blank in whole, blank)

subprocess.run(["rm", "-rf", folder], check=True)
print(f"{checks} checks, {failed} failed")
sys.exit(1 if failed else 0)
