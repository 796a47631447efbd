"""Articles about three incidents and one thing beside, each with the day that it was published on.

Of the bombing they tell another day, which they cannot both be right about, and a toll that rose.
"""

TOLD = {
    "ferry-1": (
        "2021-08-03",
        "Two dead in fire on ferry Ostrava",
        "Fire broke out on the car ferry Ostrava off Kalmar late on Monday, killing two engineers. "
        "Lifeboats took 212 passengers to the island of Vorn before dawn. Captain Nils Edberg was the "
        "last to leave the ship. The Baltic Line company suspended its night service on Tuesday.",
    ),
    "ferry-2": (
        "2021-08-04",
        "Lorry's battery suspected after blaze on Ostrava",
        "The blaze that gutted the ferry Ostrava off Kalmar on Monday night started in a lorry, "
        "investigators said on Wednesday. All 212 passengers reached Vorn in lifeboats. Two engineers "
        "died. Captain Nils Edberg told the Baltic Line that the alarm had rung late.",
    ),
    "ferry-3": (
        "2021-08-05",
        "Third engineer of the Ostrava dies",
        "A third engineer of the Ostrava died of burns in Kalmar on Thursday, the Baltic Line said. "
        "The fire on the ferry, which Captain Nils Edberg left last on Monday, had killed two others. "
        "Its 212 passengers have gone home from Vorn.",
    ),
    "bank-1": (
        "2021-08-03",
        "Norvik Bank to buy Halden Savings",
        "Norvik Bank has agreed to buy its rival Halden Savings for 2.1 billion euros, the lenders "
        "announced on Monday. Shares in Halden jumped 14 percent. Halden's chief executive, Lena "
        "Brodin, will step down in June. Norvik will close eighty branches.",
    ),
    "bank-2": (
        "2021-08-04",
        "Unions march against takeover of Halden",
        "Unions demonstrated outside the head office of Norvik Bank on Tuesday against the takeover of "
        "Halden Savings. Lena Brodin, Halden's chief executive, defended the sale for 2.1 billion euros. "
        "Norvik wants to close eighty branches.",
    ),
    "bombing-1": (
        "2021-08-04",
        "Bomb kills 17 in market of Dorkan",
        "A bomb exploded in the vegetable market of Dorkan on Tuesday morning, killing 17 people, police "
        "said. Governor Selim Aran condemned the attack. Soldiers made a second device safe near the "
        "station of Dorkan an hour later. A group called the Black Banner claimed it.",
    ),
    "bombing-2": (
        "2021-08-05",
        "Dead of Dorkan rise to 23",
        "Monday's blast in the vegetable market of Dorkan killed 23 people. The Black "
        "Banner said it had carried out the bombing. Governor Selim Aran asked for blood. Another bomb "
        "went off at the station of Dorkan on Wednesday, wounding six.",
    ),
    "school": (
        "2021-08-05",
        "Hallin votes for a new school",
        "The council of Hallin voted for a new school on Tuesday after a debate of four hours. Mayor "
        "Ilse Brandt called the old house a danger to every child in it.",
    ),
}


def write(folder, names):
    """Each article in a file of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        day, title, text = TOLD[name]
        head = f'{{"title": "{title}", "published": "{day}", "source": "The {name} Post", "text": '
        (folder / f"{name}.jsonl").write_text(f'{head}"{text}"}}\n', encoding="utf-8")
    return folder


def incidents(rows, documents):
    """The names of the articles of each story."""
    return sorted(sorted(documents[one] for one in row["documents"]) for row in rows)
