// The table of all bills beside the supplier alone.

const billView = { member: null };

/** Everything the table needs of a bill, computed once. */
const billRows = facts.bills.map((bill, position) => {
  const total = nanos(bill.day.total);
  const alone = nanos(bill.alone.total);
  const change = total - alone;
  return { ...bill, position, total, aloneTotal: alone, change, share: shareOf(change, alone) };
});

function ownedBy(member) {
  return facts.participants.filter((who) => who.member === member);
}

const energyColumn = (title, key, meaning) => ({
  title, unit: "kWh", number: true, meaning, value: (row) => row[key], text: (row) => energyText(row[key]),
});

const billTable = sortableTable({
  caption: "One row a member. Choose a member to read the bill line by line.",
  search: "Search members", rowsAtOnce: 150, empty: "No bills.",
  rowClass: (row) => (row.position === billView.member ? "chosen" : null),
  columns: [
    { title: "Member", wide: true, value: (row) => row.member,
      cell: (row) => el("button", { type: "button", class: "link", onclick: () => openBill(row.position) }, row.member) },
    { title: "With", value: (row) => ownedBy(row.member).map(kindLabel).join(", ") },
    energyColumn("Bought locally", "boughtWattHours"),
    energyColumn("Sold locally", "soldWattHours"),
    energyColumn("From supplier", "importedWattHours"),
    energyColumn("To supplier", "exportedWattHours"),
    { title: "Bill", unit: currency, number: true, value: (row) => row.total, text: (row) => centsText(row.total) },
    { title: "Supplier alone", unit: currency, number: true, value: (row) => row.aloneTotal, text: (row) => centsText(row.aloneTotal) },
    { title: "Difference", unit: currency, number: true, value: (row) => row.change, text: (row) => centsText(row.change),
      tone: (row) => toneOf(row.change) },
    { title: "Difference", unit: "%", number: true, value: (row) => row.share ?? 0, text: (row) => signedPercentText(row.share),
      tone: (row) => toneOf(row.change) },
  ],
});

/** A member with panels who both bought and sold, and has the most lines and the most local energy. */
function interestingMember() {
  const score = (row) => (ownedBy(row.member).some((who) => who.kind === "home" && who.pvKwp > 0) ? 1e12 : 0)
    + (row.boughtWattHours > 0 && row.soldWattHours > 0 ? 1e10 : 0)
    + row.day.rows.length * 1e8 + row.boughtWattHours + row.soldWattHours;
  return billRows.reduce((best, row) => (score(row) > score(billRows[best]) ? row.position : best), 0);
}

function openBill(position) {
  chooseBill(position);
  byId("bill").scrollIntoView();
  byId("bill-member").focus({ preventScroll: true });
}

function chooseBill(position) {
  billView.member = position;
  byId("bill-member").value = String(position);
  billTable.redraw();
  showBill(billRows[position]);
}

function showBills() {
  if (billRows.length === 0) {
    return;
  }
  billTable.element.classList.add("long");
  byId("bill-table").append(billTable.element);
  billTable.show(billRows);
  byId("bill-member").append(...billRows.map((row) => el("option", { value: row.position }, row.member)));
  byId("bill-member").addEventListener("change", (event) => chooseBill(Number(event.target.value)));
  chooseBill(interestingMember());
}
