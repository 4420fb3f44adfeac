import argmap

bridge = argmap.load("arguments/bridge.yaml")
picture = argmap.picture(bridge, select="+tunnel-cheaper", labels=True)
print(picture)
