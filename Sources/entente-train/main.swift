print("entente-train")
